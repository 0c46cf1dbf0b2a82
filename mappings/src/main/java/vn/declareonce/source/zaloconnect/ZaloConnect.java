package vn.declareonce.source.zaloconnect;

import vn.declareonce.mapping.Source;

/** Requests for help on Zalo Connect. */
public final class ZaloConnect {
    /** One request a row, with name and phone alone. */
    public static final Source SOURCE =
            Source.of("zalo-connect", ZaloConnectRow.class, ZaloConnectMapper.MAPPER::draft, "layout.yaml");

    private ZaloConnect() {}
}
