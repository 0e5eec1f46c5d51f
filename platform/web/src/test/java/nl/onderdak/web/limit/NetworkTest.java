// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "2001:db8:0:1::1, 2001:db8:0:1:ffff:ffff:ffff:ffff",
        "2001:db8:0:1::1, 2001:DB8:0:1:0:0:0:1",
        "::ffff:192.0.2.1, 192.0.2.1"
    })
    void addressesOfOneClientAreOne(String one, String other) {
        assertEquals(Network.of(one), Network.of(other));
    }

    @ParameterizedTest
    @CsvSource({"2001:db8:0:1::1, 2001:db8:0:2::1", "192.0.2.1, 192.0.2.2", "::1, 127.0.0.1"})
    void addressesOfTwoClientsAreTwo(String one, String other) {
        assertNotEquals(Network.of(one), Network.of(other));
    }

    @Test
    void aConnectionWithoutAnAddressIsCountedToo() {
        assertEquals("none", Network.of(null));
        assertEquals("/run/socket", Network.of("/run/socket"));
    }
}
