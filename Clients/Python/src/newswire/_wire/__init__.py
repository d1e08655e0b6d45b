"""ttrpc without I/O: frames, envelopes and the streams of a connection."""
