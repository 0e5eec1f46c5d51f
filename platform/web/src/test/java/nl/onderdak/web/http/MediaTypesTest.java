// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "*/*",
                "text/csv; charset=utf-8",
                "text/html;q=0.8, */*;q=0",
                "text/plain;format=\"a b\";q=1.000",
                "text/csv,",
                ", text/csv",
                "text/csv,,\t, application/json ,"
            })
    void readsWhatHasTheForm(String header) {
        assertTrue(MediaTypes.areSome(List.of(header)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "json",
                "text/",
                "/csv",
                ",,,",
                " , \t,",
                "text/csv, json,",
                "a/b;",
                "a/b;q=2",
                "a/b;q=x",
                "a/b;c",
                "a/b;c=\"d",
                "a b/c"
            })
    void refusesWhatHasNot(String header) {
        assertFalse(MediaTypes.areSome(List.of(header)));
        assertFalse(MediaTypes.isOne(header));
    }

    @ParameterizedTest
    @ValueSource(strings = {";a=b", ",", ", ", "a,", "a", " ", "\"", ";a=\""})
    void doesNotTireOnLongHeaders(String piece) {
        assertFalse(MediaTypes.areSome(List.of(piece.repeat(100_000))));
    }

    @Test
    void aListMayHaveEmptyElements() {
        assertEquals(
                "text/csv;q=0.5, application/json, */*",
                MediaTypes.withoutEmpty(List.of(",text/csv;q=0.5 ,, \tapplication/json", "", " , */*,")));
        assertTrue(MediaTypes.areSome(List.of("", ",", "text/csv")));
        assertFalse(MediaTypes.areSome(List.of("", ",")));
        assertTrue(MediaTypes.areSome(List.of()));
        assertTrue(MediaTypes.areSome(List.of("a/b,".repeat(100_000))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/* ; charset=utf-8", "*/json"})
    void aRangeIsAcceptedAndNothingIsOne(String range) {
        assertTrue(MediaTypes.areSome(List.of(range)));
        assertFalse(MediaTypes.isOne(range));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/csv; header=*", "application/vnd.a*b+json"})
    void aTypeIsOne(String type) {
        assertTrue(MediaTypes.isOne(type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "application/json;charset=UTF-8",
                "text/csv; header=present; charset=\"utf-8\"",
                "application/json; charset=utf-8; profile=x"
            })
    void utf8IsReadAndIsMeantWithoutACharset(String type) {
        assertTrue(MediaTypes.isUtf8(type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset=iso-8859-1",
                "application/json;charset=utf-16",
                "application/json; Charset=utf-80",
                "text/csv; charset=\"utf-7\"",
                "text/csv; header=present;charset=us-ascii",
                "text/csv; charset=utf-8; charset=latin1"
            })
    void anotherCharsetIsNot(String type) {
        assertFalse(MediaTypes.isUtf8(type));
    }

    @Test
    void aTypeHasItsParametersBehindIt() {
        assertEquals("application/problem+json", MediaTypes.withoutParameters("Application/Problem+JSON ; a=b"));
    }
}
