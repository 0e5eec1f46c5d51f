// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.webhook;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be called: public ones, as in the special-purpose registries of IANA (RFC 6890), and those of
 * networks that the operator names. An address that carries one of IPv4 in it is not public, since where it leads is
 * decided by a translator.
 */
final class Addresses {

    private static final List<Block> SPECIAL_IPV4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** All else is loopback, link-local, unique local, multicast, mapped or translated (64:ff9b::/96), or unassigned. */
    private static final Block GLOBAL_IPV6 = block("2000::/3");

    /** Protocol assignments with Teredo, documentation, 6to4. */
    private static final List<Block> SPECIAL_IPV6 = blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private static final int BITS = 8;
    private static final int OF_IPV4 = 4;

    private final List<Block> permitted;

    Addresses(List<String> permitted) {
        this.permitted = permitted.stream().map(Addresses::block).toList();
    }

    /** Whether it may be called. */
    boolean permit(InetAddress address) {
        var bytes = address.getAddress();
        return isPublic(bytes) || permitted.stream().anyMatch(block -> block.holds(bytes));
    }

    private static boolean isPublic(byte[] address) {
        return address.length == OF_IPV4
                ? SPECIAL_IPV4.stream().noneMatch(block -> block.holds(address))
                : GLOBAL_IPV6.holds(address) && SPECIAL_IPV6.stream().noneMatch(block -> block.holds(address));
    }

    private record Block(byte[] prefix, int bits) {

        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 1 << (BITS - 1 - bit % BITS);
                if ((address[bit / BITS] & mask) != (prefix[bit / BITS] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static List<Block> blocks(String... texts) {
        return Stream.of(texts).map(Addresses::block).toList();
    }

    private static Block block(String text) {
        int slash = text.indexOf('/');
        return new Block(
                InetAddress.ofLiteral(text.substring(0, slash)).getAddress(),
                Integer.parseInt(text.substring(slash + 1)));
    }
}
