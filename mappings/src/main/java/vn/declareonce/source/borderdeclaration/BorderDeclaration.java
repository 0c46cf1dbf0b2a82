package vn.declareonce.source.borderdeclaration;

import vn.declareonce.mapping.Source;

/** Entry and exit declarations at the border. */
public final class BorderDeclaration {
    /** One crossing a row, identified by passport or citizen ID and a name in capitals. */
    public static final Source SOURCE = Source.of(
            "border-declaration", BorderDeclarationRow.class, BorderDeclarationMapper.MAPPER::draft, "layout.yaml");

    private BorderDeclaration() {}
}
