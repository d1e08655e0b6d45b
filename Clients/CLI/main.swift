import NewswireCommandLine

await Program.run(NewswireCommand.self)
