// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.webhook;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A receiver that answers anything at all. */
final class RawReceiver implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong written = new AtomicLong();

    /** Writes an answer. */
    @FunctionalInterface
    interface Answer {
        void write(OutputStream out, AtomicLong written) throws IOException, InterruptedException;
    }

    RawReceiver(Answer answer) throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try {
                    var connection = socket.accept();
                    connections.incrementAndGet();
                    Thread.ofVirtual().start(() -> {
                        try (connection) {
                            connection.getInputStream().read(new byte[1 << 16]);
                            answer.write(connection.getOutputStream(), written);
                        } catch (IOException | InterruptedException hungUp) {
                            // what the client does is seen in its log
                        }
                    });
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/";
    }

    int connections() {
        return connections.get();
    }

    long written() {
        return written.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
