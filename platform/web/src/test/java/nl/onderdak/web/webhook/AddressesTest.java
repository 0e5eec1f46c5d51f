// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    private final Addresses addresses = new Addresses(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b::808:808",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "2002:808:808::1",
                "3fff::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void anAddressThatIsNotPublicIsNotCalled(String address) {
        assertFalse(addresses.permit(InetAddress.ofLiteral(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:200::1",
                "2001:db7::1",
                "2a02:a44::1",
                "2606:4700::1111"
            })
    void aPublicAddressIsCalled(String address) {
        assertTrue(addresses.permit(InetAddress.ofLiteral(address)));
    }

    @Test
    void aMappedAddressInBytesIsNotPublic() throws UnknownHostException {
        var mapped = HexFormat.of().parseHex("00000000000000000000ffff0a000001");
        assertFalse(addresses.permit(InetAddress.getByAddress(mapped)));
    }

    @Test
    void aNetworkThatTheOperatorNamesIsCalled() {
        var local = new Addresses(List.of("127.0.0.0/8", "fd00::/8"));
        assertTrue(local.permit(InetAddress.ofLiteral("127.0.0.1")));
        assertTrue(local.permit(InetAddress.ofLiteral("fd12::1")));
        assertFalse(local.permit(InetAddress.ofLiteral("10.0.0.1")));
        assertFalse(local.permit(InetAddress.ofLiteral("::1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.example",
                "ftp://hooks.example/",
                "https:///path",
                "https://user:" + "secret@hooks.example/",
                "https://hooks.example/#part",
                "https://hooks.example:0/",
                "https://hooks.example:65536/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0177.0.0.1/",
                "https://127.0.0.01/",
                "https://127.0.0.1./",
                "https://1.2.3.4.5/",
                "https://[fe80::1%25eth0]/",
                "https://-a.example/",
                "https://a..example/",
                "https://hooks_1.example/",
                "https://hooks example/"
            })
    void anAddressInADoubtfulFormIsNone(String url) {
        assertEquals(Optional.empty(), Target.of(url));
    }

    @Test
    void aTargetIsReadFromItsAddress() {
        assertEquals(Optional.of(new Target("hooks.example", 443, true, "/")), Target.of("https://Hooks.Example"));
        assertEquals(
                Optional.of(new Target("hooks.example", 8443, true, "/a%20b?c=d")),
                Target.of("https://hooks.example:8443/a%20b?c=d"));
        assertEquals(Optional.of(new Target("::1", 80, false, "/")), Target.of("http://[::1]/"));
        assertEquals(
                "hooks.example",
                Target.of("https://hooks.example:443/").orElseThrow().authority());
        assertEquals("[::1]:8080", Target.of("http://[::1]:8080/").orElseThrow().authority());
        assertTrue(Target.of("https://127.0.0.1/").orElseThrow().literal().isPresent());
        assertTrue(Target.of("https://hooks.example/").orElseThrow().literal().isEmpty());
    }
}
