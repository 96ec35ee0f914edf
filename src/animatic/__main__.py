"""`python -m animatic`: the same as the program `animatic`."""

from animatic.cli import main

if __name__ == "__main__":
    main()
