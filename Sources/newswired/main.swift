import NewswireCommandLine

await Program.run(NewswiredCommand.self)
