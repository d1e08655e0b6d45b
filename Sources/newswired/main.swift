import NewswireDaemon

await Program.run(ServeCommand.self)
