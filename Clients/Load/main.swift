import NewswireCommandLine

await Program.run(LoadCommand.self)
