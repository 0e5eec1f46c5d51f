// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.things;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;

/** Counts how often each token is verified. */
@Unremovable
@ApplicationScoped
public class Verifications implements Validator {

    private final Map<String, Integer> times = new ConcurrentHashMap<>();

    @Override
    public String validate(JwtContext token) {
        times.merge(token.getJwt(), 1, Integer::sum);
        return null;
    }

    public int of(String token) {
        return times.getOrDefault(token, 0);
    }
}
