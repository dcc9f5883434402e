"""What comes out: one file a format."""
