copy copied (a, b, c, d, e, f, g, h, i) from stdin
