// NewswireRPC
