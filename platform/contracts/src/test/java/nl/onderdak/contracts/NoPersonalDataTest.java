// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Events carry nothing of people beyond numbers, dates and identifiers of our own (data minimisation, art. 5(1)(c)
 * AVG).
 */
class NoPersonalDataTest {

    /** Fragments of names of fields that would carry more than the purpose needs. */
    private static final List<String> FORBIDDEN = List.of(
            "bsn",
            "birth",
            "born",
            "age",
            "gender",
            "sex",
            "nationality",
            "citizenship",
            "religion",
            "language",
            "ethnic",
            "origin",
            "surname",
            "firstname",
            "lastname",
            "fullname",
            "initials",
            "email",
            "phone",
            "address",
            "street",
            "postcode",
            "postal",
            "iban",
            "passport",
            "document",
            "vnumber",
            "coareference",
            "medical",
            "health",
            "disability",
            "education",
            "remark",
            "note",
            "comment");

    /** Reviewed field names that hold a forbidden fragment by accident, or text that no person of the chain is in. */
    private static final Set<String> REVIEWED = Set.of();

    /** Every free text: reviewed to be about an act of an authority, never about a person. */
    private static final Set<String> FREE_TEXTS = Set.of(
            "nl.onderdak.quota.municipality-registered.v1/name",
            "nl.onderdak.quota.municipality-reorganised.v1/successors/name",
            "nl.onderdak.quota.municipal-quota-set.v1/reason",
            "nl.onderdak.supervision.opening-balance-set.v1/source");

    static Stream<EventType> types() {
        return EventCatalog.TYPES.stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void noFieldCouldCarryMore(EventType type) {
        var offending =
                fields(type).stream().filter(NoPersonalDataTest::forbidden).toList();

        assertEquals(List.of(), offending);
    }

    @Test
    void freeTextIsReviewed() {
        var free = new TreeSet<String>();
        types().forEach(type -> collect(type.name(), Json.resource(type.schemaResource()), free, true));
        free.removeIf(path -> path.endsWith("/dwelling"));

        assertEquals(new TreeSet<>(FREE_TEXTS), free);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bsn", "dateOfBirth", "coaReference", "nationality", "firstName", "languageSpoken"})
    void theNetHasNoHoles(String field) {
        assertTrue(forbidden("some.event.v1/" + field));
    }

    private static boolean forbidden(String path) {
        var field = path.substring(path.lastIndexOf('/') + 1);
        return !REVIEWED.contains(field) && FORBIDDEN.stream().anyMatch(field.toLowerCase(Locale.ROOT)::contains);
    }

    private static Set<String> fields(EventType type) {
        var fields = new TreeSet<String>();
        collect(type.name(), Json.resource(type.schemaResource()), fields, false);
        return fields;
    }

    private static void collect(String at, JsonNode schema, Set<String> into, boolean freeTextOnly) {
        schema.path("properties").properties().forEach(property -> {
            var path = at + "/" + property.getKey();
            var kind = property.getValue();
            var freeText = kind.path("type").asText().equals("string")
                    && !kind.has("format")
                    && !kind.has("pattern")
                    && !kind.has("enum");
            if (!freeTextOnly || freeText) {
                into.add(path);
            }
            collect(path, kind, into, freeTextOnly);
            collect(path, kind.path("items"), into, freeTextOnly);
        });
    }
}
