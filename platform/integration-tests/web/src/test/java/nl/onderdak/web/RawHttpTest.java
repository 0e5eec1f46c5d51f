// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import io.quarkus.test.junit.QuarkusTest;
import nl.onderdak.conformance.fuzz.RawHttp;

@QuarkusTest
class RawHttpTest extends RawHttp {

    @Override
    protected String path() {
        return "/v1/things";
    }

    @Override
    protected String token() {
        return Api.token();
    }

    @Override
    protected String body() {
        return Bodies.thing();
    }
}
