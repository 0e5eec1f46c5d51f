// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.onderdak.conformance.Forgeries.Forgery;
import nl.onderdak.testkit.IssuerKey;
import nl.onderdak.testkit.RawToken;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

/**
 * Shows a service one forgery for each guard that it meets on its way in, at a read and at a write. The guards themselves
 * are the platform's and proved once, by {@link TokenRefusals}; a service can only lack one of them, by a dependency, a
 * setting or an annotation, and one forgery shows that. A service extends it in a
 * {@link ServiceTest}.
 */
public abstract class TokenSmoke extends ShownTokens {

    private static final IssuerKey STRANGER = IssuerKey.fresh();

    @Test
    void oneForgeryForEachGuardIsRefusedAndChangesNothing() throws Exception {
        // Given
        var faults = new ArrayList<String>();

        // When
        for (var request : List.of(read(), write())) {
            faults.addAll(refusedAndChangesNothing(request, forgeries(request)));
        }

        // Then
        assertEquals(List.of(), faults);
    }

    private static List<Forgery> forgeries(Request request) {
        var good = good(request).sign();
        return List.of(
                new Forgery("nothing", 401, List.of()),
                // of its form
                new Forgery("two headers", 401, List.of("Bearer " + good, "Bearer " + good)),
                // of its signature
                refused("a stranger's signature", good(request).sign("SHA256withRSA", STRANGER.privateKey())),
                refused("no signature", good(request).header("alg", "none").unsigned()),
                // of its term, issuer and audience
                refused("expired", good(request).moment("iat", -661).moment("exp", -61)),
                refused("of another issuer", good(request).claim("iss", "https://another.example")),
                refused("for another audience", good(request).claim("aud", "another")),
                // of the rules beyond
                refused("an identity token", good(request).header("typ", "JWT")),
                refused("valid for seven hours", good(request).moment("exp", 25_200)),
                refused("bound to a key", good(request).claim("cnf", Map.of("jkt", "another"))),
                // of scope and organisation
                forbidden("another scope", good(request).claim("scope", "another:scope")),
                forbidden("no organisation", good(request).without("organisation")));
    }

    private static Forgery refused(String name, RawToken token) {
        return refused(name, token.sign());
    }

    private static Forgery refused(String name, String token) {
        return new Forgery(name, 401, List.of("Bearer " + token));
    }

    private static Forgery forbidden(String name, RawToken token) {
        return new Forgery(name, 403, bearer(token));
    }
}
