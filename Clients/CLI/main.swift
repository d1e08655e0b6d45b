import NewswireDaemon

await Program.run(NewswireCommand.self)
