// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.process;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of this machine, on the loopback address. */
public final class Ports {

    /** Below the range that the operating system takes ports for outgoing connections from. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 30_000;

    /**
     * Sockets of UDP, whose ports are others than those of TCP. While this program runs they keep every other program of
     * this project from reserving the same numbers, under any user and with any temporary folder.
     */
    private static final Map<Integer, DatagramSocket> HANDED_OUT = new ConcurrentHashMap<>();

    private Ports() {}

    /** Whether no process listens there. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Whether a process accepts connections there. */
    public static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** @throws IllegalStateException when a process accepts connections on the port */
    public static void requireFree(int port, String forWhom) {
        if (answers(port)) {
            throw new IllegalStateException("port " + port + ", meant for " + forWhom + ", is taken");
        }
    }

    /** A free port that no running program of this project has reserved before. */
    public static int free() {
        for (int attempt = 0; attempt < 1000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (reserve(port) && isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port between " + LOWEST + " and " + HIGHEST);
    }

    /** Whether the port was not reserved yet, by this program or by another. */
    static boolean reserve(int port) {
        try {
            HANDED_OUT.put(port, new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
            return true;
        } catch (SocketException reserved) {
            return false;
        }
    }
}
