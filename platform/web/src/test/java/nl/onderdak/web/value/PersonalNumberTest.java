// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.value;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "111222333",
                "123456782",
                "bsn 123456782, volgens de gemeente",
                "BSN:123456782.",
                "1234.56.782",
                "123 456 782",
                "100000009 en 123456782",
                "dossier 12345678901 van 111222333"
            })
    void aCitizenServiceNumberIsFound(String text) {
        assertTrue(PersonalNumber.isIn(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "000000000",
                "123456789",
                "1234567820",
                "12345678",
                "CBS 03759ned",
                "Staatscourant 2024, 12345",
                "per 2024-01-01 17.942.942 inwoners",
                "12-34-56-782"
            })
    void otherNumbersAreNot(String text) {
        assertFalse(PersonalNumber.isIn(text));
    }
}
