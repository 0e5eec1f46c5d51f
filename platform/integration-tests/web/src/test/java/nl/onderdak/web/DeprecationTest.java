// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An operation that ends says so on each response. */
@QuarkusTest
class DeprecationTest {

    private static void announces(Response response, int status) {
        response.then()
                .statusCode(status)
                .header("Deprecation", equalTo("@1798761600"))
                .header("Sunset", equalTo("Sat, 01 Jan 2028 00:00:00 GMT"));
        assertEquals(
                List.of(
                        "<https://onderdak.example/contracts/deprecation>; rel=\"deprecation\"; type=\"text/html\"",
                        "<https://onderdak.example/contracts/deprecation>; rel=\"sunset\"; type=\"text/html\"",
                        "</v1/things>; rel=\"successor-version\""),
                response.headers().getValues("Link"));
    }

    @Test
    void onSuccess() {
        announces(Api.authorized().get("/v1/things/old"), 200);
    }

    @Test
    void onARefusal() {
        announces(Api.authorized().get("/v1/things/old?unknown=1"), 400);
        announces(Api.anonymous().get("/v1/things/old"), 401);
    }

    @Test
    void anotherOperationDoesNot() {
        Api.authorized()
                .get("/v1/things/words")
                .then()
                .statusCode(200)
                .header("Deprecation", nullValue())
                .header("Sunset", nullValue())
                .header("Link", nullValue());
    }
}
