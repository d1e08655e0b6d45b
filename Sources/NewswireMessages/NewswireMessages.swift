// NewswireMessages
