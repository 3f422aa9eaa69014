"""How Sayso's reader is made: PolNeAR and the speaker layer in, a checkpoint with its log and scores out. See README.md."""
