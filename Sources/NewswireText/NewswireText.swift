// NewswireText
