// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;

class ExampleValuesTest {

    private final Map<String, Schema> schemas = new TreeMap<>();

    private static Schema of(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    private static Schema text() {
        return of(SchemaType.STRING);
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref(name);
    }

    private Object answered(Schema schema) {
        return new ExampleValues(schemas, ExampleWords.ofPlatform(), false).of(schema);
    }

    private Object sent(Schema schema) {
        return new ExampleValues(schemas, ExampleWords.ofPlatform(), true).of(schema);
    }

    private Object property(String name, Schema schema) {
        return ((Map<?, ?>) answered(of(SchemaType.OBJECT).addProperty(name, schema))).get(name);
    }

    @Test
    void anExampleOfItsOwnGoesFirst() {
        assertEquals("BW-K12", property("complex", text().examples(List.of("BW-K12"))));
        assertEquals("OPEN", property("state", text().enumeration(List.of("OPEN", "CLOSED"))));
        assertEquals("ALL", property("mode", text().defaultValue("ALL")));
    }

    @Test
    void theFormOrTheNameDeterminesATextOtherwise() {
        assertEquals("2025-03-01", property("validFrom", text().format("date")));
        assertEquals("2025-12-31", property("validUntil", text().format("date")));
        assertEquals("2025-03-01T08:00:00Z", property("recordedAt", text().format("date-time")));
        assertEquals("GM0141", property("code", text().pattern("^GM[0-9]{4}$")));
        assertEquals("PV23", property("given", text().pattern("^PV[0-9]{2}$")));
        assertEquals("Almelo", property("name", text()));
        assertEquals("some new text", property("someNewText", text()));
        assertEquals("some", property("someNew", text().maxLength(4).examples(List.of("some"))));
    }

    @Test
    void aNumberStaysWithinItsBounds() {
        assertEquals(new BigDecimal("1"), property("share", of(SchemaType.NUMBER)));
        assertEquals(2025L, property("year", of(SchemaType.INTEGER)));
        assertEquals(5L, property("count", of(SchemaType.INTEGER).maximum(BigDecimal.valueOf(5))));
        assertEquals(20L, property("count", of(SchemaType.INTEGER).minimum(BigDecimal.valueOf(20))));
    }

    @Test
    void aListHasAsManyItemsAsItMust() {
        assertEquals(List.of("Almelo"), property("name", of(SchemaType.ARRAY).items(text())));
        assertEquals(
                List.of("Almelo", "Almelo"),
                property("name", of(SchemaType.ARRAY).items(text()).minItems(2)));
    }

    @Test
    void aReferenceIsFollowedUntilItComesBack() {
        schemas.put(
                "Room",
                of(SchemaType.OBJECT)
                        .addProperty("name", text())
                        .addProperty("inside", reference("Room"))
                        .addProperty("beside", of(SchemaType.ARRAY).items(reference("Room"))));

        assertEquals(Map.of("name", "Almelo", "beside", List.of()), answered(reference("Room")));
    }

    @Test
    void aRequestLeavesOutWhatItCan() {
        var schema = of(SchemaType.OBJECT)
                .addProperty("name", text())
                .addProperty("reason", text())
                .addProperty("complex", text().examples(List.of("BW-K12")))
                .addProperty("id", text().readOnly(true))
                .required(List.of("name"));

        assertEquals(Map.of("name", "Almelo", "complex", "BW-K12"), sent(schema));
    }
}
