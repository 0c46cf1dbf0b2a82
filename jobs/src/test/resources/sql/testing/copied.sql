copy copied (a, b, c, d, e, f, g, h, i, j, k, l) from stdin with (format binary)
