// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;

class SchemaNamesTest {

    private final OpenAPI contract =
            OASFactory.createOpenAPI().components(OASFactory.createComponents()).paths(OASFactory.createPaths());

    private static Schema object() {
        return OASFactory.createSchema().addType(SchemaType.OBJECT);
    }

    private static Schema list(String... values) {
        return OASFactory.createSchema().addType(SchemaType.STRING).enumeration(List.of((Object[]) values));
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref(name);
    }

    private Map<String, Schema> named() {
        SchemaNames.giveTo(contract);
        return contract.getComponents().getSchemas();
    }

    private void add(String name, Schema schema) {
        contract.getComponents().addSchema(name, schema);
    }

    @Test
    void aGeneralNameFollowsTheShortestOfItsOwners() {
        add("State", list("OPEN", "CLOSED"));
        add("State1", list("LEFT", "RIGHT"));
        add("Coupling", object().addProperty("state", reference("State")));
        add("CouplingOutcome", object().addProperty("state", reference("State")));
        add("Matching", object().addProperty("state", reference("State1")));

        var schemas = named();

        assertEquals(
                List.of("Coupling", "CouplingOutcome", "CouplingState", "Matching", "MatchingState"),
                List.copyOf(schemas.keySet()));
        assertEquals(
                "#/components/schemas/CouplingState",
                schemas.get("CouplingOutcome").getProperties().get("state").getRef());
    }

    @Test
    void aPageFollowsWhatIsOnIt() {
        add("MunicipalityResponse", object());
        add(
                "PageMunicipalityResponse",
                object().addProperty(
                                "items",
                                OASFactory.createSchema()
                                        .addType(SchemaType.ARRAY)
                                        .items(reference("MunicipalityResponse"))));

        var schemas = named();

        assertEquals(List.of("Municipality", "MunicipalityPage"), List.copyOf(schemas.keySet()));
        assertTrue(schemas.get("MunicipalityPage").getDescription().startsWith("A page of a list"));
    }

    @Test
    void aResponseKeepsItsNameBesideARequestOfTheOtherOne() {
        add("Part", object());
        add("PartResponse", object());

        assertEquals(List.of("Part", "PartResponse"), List.copyOf(named().keySet()));
    }

    @Test
    void aServiceNamesWhatSaysTooLittle() {
        add("Method", list("STATUTORY"));
        add("SimulationResponse", object().addProperty("method", reference("Method")));

        SchemaNames.giveTo(contract, Map.of("Method", "SimulationMethod"));

        var schemas = contract.getComponents().getSchemas();
        assertEquals(List.of("Simulation", "SimulationMethod"), List.copyOf(schemas.keySet()));
        assertEquals(
                "#/components/schemas/SimulationMethod",
                schemas.get("Simulation").getProperties().get("method").getRef());
    }

    @Test
    void aNameOfNothingIsRefused() {
        add("Coupling", object());
        var names = Map.of("Method", "SimulationMethod");

        assertThrows(IllegalStateException.class, () -> SchemaNames.giveTo(contract, names));
    }

    @Test
    void twoOfOneNameAreRefused() {
        add("State", list("OPEN"));
        add("Coupling", object().addProperty("state", reference("State")));
        add("CouplingState", object());

        assertThrows(IllegalStateException.class, this::named);
    }
}
