package vn.declareonce.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;

/** Stands between a child and the server, and cuts what goes through it. */
final class Proxy implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final ServerSocket listening;
    private final IntSupplier serverPort;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean cutAtReply = new AtomicBoolean();

    Proxy(IntSupplier serverPort) throws IOException {
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.serverPort = serverPort;
        daemon("faults-proxy", this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Cuts every connection now. */
    void cut() {
        cutAtReply.set(false);
        open.forEach(Proxy::close);
        open.clear();
    }

    /** Lets what comes reach the server, and cuts every connection instead of passing on the server's next reply. */
    void cutAtReply() {
        cutAtReply.set(true);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cut();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                connect(client);
            }
        } catch (IOException closed) {
            cut();
        }
    }

    private void connect(Socket client) {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort.getAsInt());
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            open.add(client);
            open.add(server);
            daemon("faults-proxy-up", () -> pass(client, server, false));
            daemon("faults-proxy-down", () -> pass(server, client, true));
        } catch (IOException refused) {
            close(client);
        }
    }

    private void pass(Socket from, Socket to, boolean reply) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (reply && cutAtReply.compareAndSet(true, false)) {
                    cut();
                    return;
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException broken) {
            close(to);
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // Cut is what was wanted.
            return;
        }
    }
}
