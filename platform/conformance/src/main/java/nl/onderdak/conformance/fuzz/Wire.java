// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sends bytes as they are, since no client library would send most of these requests; a connection for each. */
final class Wire {

    private static final int PATIENCE_MILLIS = 10_000;

    private final int port;

    Wire(int port) {
        this.port = port;
    }

    Answer send(Shot shot) {
        var begun = System.nanoTime();
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            // a server that refuses early responds while the request is still on its way
            var writer = Thread.startVirtualThread(() -> write(socket, shot));
            var answer = read(new BufferedInputStream(socket.getInputStream()), shot, begun);
            socket.close();
            writer.join();
            return answer;
        } catch (SocketTimeoutException hanging) {
            return new Answer(0, Map.of(), "no response", since(begun));
        } catch (IOException closed) {
            return new Answer(0, Map.of(), "closed", since(begun));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void write(Socket socket, Shot shot) {
        try {
            socket.getOutputStream().write(shot.bytes());
            if (shot.framing() == Shot.Framing.RAW) {
                socket.shutdownOutput();
            }
        } catch (IOException refusedEarly) {
            // the response shows the reason
        }
    }

    private static Answer read(InputStream in, Shot shot, long begun) throws IOException {
        var status = line(in);
        while (status.startsWith("HTTP/1.1 1")) {
            while (!line(in).isEmpty()) {
                continue;
            }
            status = line(in);
        }
        if (!status.startsWith("HTTP/1.")) {
            return new Answer(0, Map.of(), status, since(begun));
        }
        var code = Integer.parseInt(status.substring(9, 12));
        var headers = new TreeMap<String, List<String>>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), ignored -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        var isStream = code == 200
                && headers.getOrDefault("content-type", List.of()).toString().contains("text/event-stream");
        var body = isStream || shot.method().equals("HEAD") || code == 204 || code == 304
                ? ""
                : new String(body(in, headers), StandardCharsets.UTF_8);
        return new Answer(code, headers, body, since(begun));
    }

    private static byte[] body(InputStream in, Map<String, List<String>> headers) throws IOException {
        if (headers.containsKey("content-length")) {
            return in.readNBytes(Integer.parseInt(headers.get("content-length").getFirst()));
        }
        if (!headers.containsKey("transfer-encoding")) {
            return in.readAllBytes();
        }
        var body = new ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.writeBytes(in.readNBytes(size));
            line(in);
        }
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                if (line.size() == 0) {
                    throw new IOException("closed");
                }
                break;
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
