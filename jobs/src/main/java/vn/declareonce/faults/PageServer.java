package vn.declareonce.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A legacy system's service, on the loopback interface: {@code {"items": [[cell, ...], ...], "next": cursor or null}}. */
record PageServer(HttpServer server) implements AutoCloseable {
    static final String CURSOR = "from";

    private static final int PAGE_ROWS = 400;
    private static final int OK = 200;

    static PageServer start(List<List<String>> rows) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, rows));
        server.start();
        return new PageServer(server);
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/rows";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, List<List<String>> rows) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        int from = query == null ? 0 : Integer.parseInt(query.substring(query.indexOf('=') + 1));
        int until = Math.min(from + PAGE_ROWS, rows.size());
        Map<String, @Nullable Object> page = new LinkedHashMap<>();
        page.put("items", rows.subList(from, until));
        page.put("next", until < rows.size() ? Integer.toString(until) : null);
        byte[] body = JsonMapper.shared().writeValueAsString(page).getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(OK, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
