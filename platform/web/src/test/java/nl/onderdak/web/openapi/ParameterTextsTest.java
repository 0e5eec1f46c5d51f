// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.api.Test;

class ParameterTextsTest {

    private static final Map<String, Schema> SCHEMAS = Map.of(
            "State",
            OASFactory.createSchema().addType(SchemaType.STRING).enumeration(List.of("OPEN", "CLOSED")),
            "HalfYear",
            CommonComponents.text("20[0-9]{2}-H[12]", "Half-year", "2024-H1"));

    private static Schema of(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    private static Parameter completed(String path, Parameter parameter) {
        new ParameterTexts(new ExampleValues(SCHEMAS, ExampleWords.ofPlatform(), true))
                .addTo(path, OASFactory.createOperation().addParameter(parameter));
        return parameter;
    }

    private static Parameter query(String name, Schema schema) {
        return completed(
                "/rooms",
                OASFactory.createParameter().name(name).in(Parameter.In.QUERY).schema(schema));
    }

    private static Parameter part(String path, String name, Schema schema) {
        return completed(
                path,
                OASFactory.createParameter().name(name).in(Parameter.In.PATH).schema(schema));
    }

    @Test
    void aParameterWithoutAnExampleGetsOneOfItsSchema() {
        assertEquals(
                "OPEN", query("state", OASFactory.createSchema().ref("State")).getExample());
        assertEquals(
                "2024-H1",
                query("from", OASFactory.createSchema().ref("HalfYear")).getExample());
        assertEquals(
                "2025-03-01",
                query("validOn", of(SchemaType.STRING).format("date")).getExample());
        assertEquals(50, query("limit", of(SchemaType.INTEGER).defaultValue(50)).getExample());
        assertEquals("R00wMTQx", query("cursor", of(SchemaType.STRING)).getExample());
    }

    @Test
    void anExampleThatTheResourceGivesStays() {
        var parameter = OASFactory.createParameter()
                .name("state")
                .in(Parameter.In.QUERY)
                .schema(OASFactory.createSchema().ref("State"))
                .example("CLOSED");
        assertEquals("CLOSED", completed("/rooms", parameter).getExample());
    }

    @Test
    void aPartOfAPathIsDescribedByWhatIsBeforeIt() {
        var id = part(
                "/quota-exchanges/{id}/agreement", "id", of(SchemaType.STRING).format("uuid"));
        assertEquals("Id of one of the quota exchanges", id.getDescription());
        assertEquals("01950a3e-7d5c-7b1f-8a55-0c5d9f3b6a10", id.getExample());

        assertEquals(
                "Id of one of the plans",
                part("/plans/{plan}", "plan", of(SchemaType.STRING).format("uuid"))
                        .getDescription());
        assertEquals(
                "Number of one of the lines",
                part("/matchings/{id}/lines/{number}/verdicts", "number", of(SchemaType.INTEGER))
                        .getDescription());
        assertEquals(
                "Reference of one of the shared dwellings",
                part("/shared-dwellings/{sharedDwelling}", "sharedDwelling", of(SchemaType.STRING))
                        .getDescription());
    }

    @Test
    void otherParametersAreNotDescribedByTheirPath() {
        assertNull(query("state", OASFactory.createSchema().ref("State")).getDescription());
    }
}
