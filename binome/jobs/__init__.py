"""The pools that claim due rows, the periodic tasks, and the heart-beats that say they are alive."""
