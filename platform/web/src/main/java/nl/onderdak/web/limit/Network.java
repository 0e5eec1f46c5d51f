// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** The part of the internet that one client is taken to hold: an address of IPv4, or a network of 64 bits of IPv6. */
final class Network {

    private static final int BYTES = 8;

    private Network() {}

    /**
     * The network of an address, as text.
     *
     * @param address of the connection, or null when there is none
     */
    static String of(String address) {
        if (address == null) {
            return "none";
        }
        try {
            var literal = InetAddress.ofLiteral(address);
            return literal instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(literal.getAddress(), BYTES)) + "/64"
                    : literal.getHostAddress();
        } catch (IllegalArgumentException name) {
            return address;
        }
    }
}
