// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import nl.onderdak.contracts.access.ScopeDescriptions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractTest {

    private static ValidatableResponse contract() {
        return Api.anonymous().get("/v1/openapi.json").then().statusCode(200);
    }

    @Test
    void anybodyMayReadItFromAnywhere() {
        contract()
                .header("Content-Type", startsWith("application/json"))
                .header("Access-Control-Allow-Origin", "*")
                .header("API-Version", "1.2.3")
                .body("openapi", startsWith("3.1"))
                .body("info.version", equalTo("1.2.3"))
                .body("info.contact.name", equalTo("Onderdak"))
                .body("info.contact.email", equalTo("onderdak@example.org"))
                .body("info.license.name", equalTo("EUPL-1.2"))
                .body("servers.url", equalTo(List.of("/v1")))
                .body("paths.keySet().findAll { it.startsWith('/v1') }", empty());
    }

    @Test
    void noOtherPathIsOpenToOtherOrigins() {
        Api.authorized()
                .header("Origin", "https://elsewhere.example")
                .get("/v1/things")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void eachOperationNamesItsScope() {
        contract()
                .body("components.securitySchemes.oauth2.type", equalTo("oauth2"))
                .body("components.securitySchemes.oauth2.flows.clientCredentials.scopes", hasKey("stock:read"))
                .body("paths.'/things'.get.security[0].oauth2", hasItem("stock:read"))
                .body("paths.'/things'.post.security[0].oauth2", hasItem("stock:write"))
                .body("paths.'/parked-events'.get.security[0].oauth2", hasItem("operations"));
    }

    @Test
    void eachOperationNamesHowItMayFail() {
        contract()
                .body(
                        "paths.'/things'.get.responses.keySet()",
                        hasItems("400", "401", "403", "405", "406", "413", "414", "415", "429", "431", "500", "503"))
                .body("paths.'/things'.get.responses.keySet()", not(hasItem("409")))
                .body("paths.'/things'.post.responses.'400'.'$ref'", equalTo("#/components/responses/BadRequest"))
                .body("paths.'/things'.post.responses.keySet()", hasItems("201", "409", "413", "415"))
                .body("paths.'/things/{id}'.put.responses.keySet()", hasItems("404", "409", "412", "428"))
                .body("paths.'/things'.get.responses.'400'.'$ref'", equalTo("#/components/responses/BadRequest"))
                .body(
                        "components.responses.BadRequest.content.'application/problem+json'.schema.'$ref'",
                        equalTo("#/components/schemas/Problem"))
                .body("components.schemas.Problem.required", hasItems("type", "title", "status"));
    }

    @Test
    void headersThatAClientActsOnAreDescribed() {
        contract()
                .body("paths.'/things'.get.responses.'200'.headers", hasKey("Content-Disposition"))
                .body("components.responses.BadRequest.headers", hasKey("Content-Language"))
                .body("components.responses.UnsupportedMediaType.headers", hasKey("Accept-Encoding"))
                .body("components.headers.ContentLanguage.required", equalTo(true));
    }

    @Test
    void parametersShowAValue() {
        contract()
                .body("paths.'/things'.get.parameters.find { it.name == 'limit' }.example", equalTo(50))
                .body("paths.'/things/{id}'.put.parameters.find { it.in == 'path' }.description", not(nullValue()))
                .body("components.parameters.IdempotencyKey", hasKey("example"));
    }

    @Test
    void scopesAreDescribedAndTheIssuerIsNoLocalOne() {
        contract()
                .body(
                        "components.securitySchemes.oauth2.flows.clientCredentials.scopes.'operations'",
                        equalTo(ScopeDescriptions.of("operations")))
                .body(
                        "components.securitySchemes.oauth2.flows.clientCredentials.tokenUrl",
                        equalTo("https://onderdak.example/token"));
    }

    @Test
    void headersAreDescribed() {
        contract()
                .body(
                        "paths.'/things'.get.responses.'200'.headers.keySet()",
                        hasItems("Correlation-Id", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"))
                .body(
                        "components.responses.TooManyRequests.headers.keySet()",
                        hasItems("API-Version", "RateLimit-Limit", "Retry-After"))
                .body(
                        "paths.'/things'.post.responses.'201'.headers.Location.'$ref'",
                        equalTo("#/components/headers/Location"))
                .body("components.headers.RateLimitLimit.schema.type", equalTo("integer"))
                .body("paths.'/things'.get.responses.'200'.headers", hasKey("API-Version"))
                .body("paths.'/things'.get.responses.'200'.headers", hasKey("Link"))
                .body("paths.'/things'.post.responses.'201'.headers", hasKey("ETag"))
                .body("paths.'/things'.post.responses.'201'.headers", not(hasKey("Link")))
                .body("paths.'/things'.post.parameters.'$ref'", hasItem("#/components/parameters/IdempotencyKey"))
                .body("components.parameters.IdempotencyKey.required", equalTo(true))
                .body("components.parameters.IdempotencyKey.name", equalTo("Idempotency-Key"))
                .body("paths.'/things/{id}'.put.parameters.find { it.name == 'If-Match' }.required", equalTo(true))
                .body("paths.'/parked-events/redrive'.post", not(hasKey("parameters")));
    }

    @Test
    void aReadOfAVersionMayBeConditional() {
        contract()
                .body("paths.'/things/{id}'.get.parameters.'$ref'", hasItem("#/components/parameters/IfNoneMatch"))
                .body("paths.'/things/{id}'.get.responses.'200'.headers.ETag.required", equalTo(true))
                .body("paths.'/things/{id}'.get.responses.'304'.'$ref'", equalTo("#/components/responses/NotModified"))
                .body("components.responses.NotModified", not(hasKey("content")))
                .body("paths.'/things/{id}/age'.get.responses.'200'.headers.ETag.required", equalTo(true))
                .body("paths.'/things/{id}/age'.get.responses.keySet()", not(hasItem("304")))
                .body(
                        "paths.'/things/{id}/age'.get.parameters.'$ref'",
                        not(hasItem("#/components/parameters/IfNoneMatch")))
                .body("paths.'/things/words'.get.responses.keySet()", not(hasItem("304")))
                .body("paths.'/things/words'.get.responses.'200'.headers", not(hasKey("ETag")));
    }

    @Test
    void aDeprecatedOperationSaysUntilWhen() {
        contract()
                .body("paths.'/things/old'.get.deprecated", equalTo(true))
                .body(
                        "paths.'/things/old'.get.description",
                        equalTo("Old things (oude dingen). Deprecated since 2027-01-01; not there from 2028-01-01."
                                + " Use /v1/things."))
                .body("paths.'/things/old'.get.responses.'200'.headers", hasKey("Deprecation"))
                .body("paths.'/things/old'.get.responses.'200'.headers", hasKey("Sunset"))
                .body("paths.'/things'.get", not(hasKey("deprecated")));
    }

    @Test
    void aClientThatHasTheContractDoesNotGetItAgain() {
        // Given
        String tag = contract().header("Cache-Control", "no-cache").extract().header("ETag");

        // Then
        Api.anonymous()
                .header("If-None-Match", "\"other\", " + tag)
                .get("/v1/openapi.json")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Access-Control-Allow-Origin", "*")
                .body(equalTo(""));
        Api.anonymous()
                .header("If-None-Match", "W/\"other\"")
                .get("/v1/openapi.json")
                .then()
                .statusCode(200);
    }

    @Test
    void codesAreTextOfAForm() {
        contract()
                .body("components.schemas.HalfYear.type", equalTo("string"))
                .body("components.schemas.HalfYear.pattern", equalTo("^[0-9]{4}-H[12]$"))
                .body("components.schemas.MunicipalityCode.pattern", equalTo("^GM[0-9]{4}$"))
                .body("components.schemas.ProvinceCode.pattern", equalTo("^PV[0-9]{2}$"))
                .body(not(containsString("PATTERN")));
    }

    @Test
    void aResponseSchemaNamesThePropertiesThatAreAlwaysThere() {
        contract()
                .body("components.schemas.Thing.required", hasItems("id", "name", "size", "balance"))
                .body("components.schemas.Problem.required", hasItems("type", "title", "status", "detail", "instance"));
    }

    @Test
    void optionalPropertiesOfARequestMayBeNullToo() {
        contract()
                .body("components.schemas.NewThing.properties.sharing.type", hasItems("boolean", "null"))
                .body("components.schemas.Part.properties.count.type", hasItems("integer", "null"))
                .body("components.schemas.Part.properties.code.type", equalTo("string"));
    }

    @Test
    void idsAndMomentsAreTextsOfAFormat() {
        contract()
                .body("components.schemas", not(hasKey("UUID")))
                .body("components.schemas", not(hasKey("Instant")))
                .body("components.schemas", not(hasKey("LocalDate")))
                .body("components.schemas.Thing.properties.recordedAt.type", equalTo("string"))
                .body("components.schemas.Thing.properties.recordedAt.format", equalTo("date-time"))
                .body("components.schemas.NewThing.properties.day.type", hasItems("string", "null"))
                .body("components.schemas.NewThing.properties.day.format", equalTo("date"))
                .body("components.schemas.NewThing.properties.day", not(hasKey("anyOf")));
    }

    @Test
    void schemasAreCalledAfterWhatTheyDescribe() {
        contract()
                .body("components.schemas", hasKey("AuditRecordPage"))
                .body("components.schemas", hasKey("ProcessingRecordStatus"))
                .body("components.schemas.keySet().findAll { it ==~ /Page.+|.+[0-9]/ }", empty())
                .body("components.schemas.keySet().findAll { it ==~ /Kind|State|Status|Reason/ }", empty());
    }
}
