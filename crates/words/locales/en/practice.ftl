# Chapters of the practice.

practice-analyse = The network: analyse
practice-delayer = The network: de-layer
practice-diversify = The network: diversify
practice-capitalise = The network: capitalise
practice-board = A personal board
practice-traps = The network: six traps
practice-stages = By career stage
practice-begin = What good mentoring is
practice-kinds = Which kind, and how to find them
