"""How the answers stand: judged, reconciled, and what is still to be asked."""
