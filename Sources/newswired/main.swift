import NewswireDaemon

await Program.run(NewswiredCommand.self)
