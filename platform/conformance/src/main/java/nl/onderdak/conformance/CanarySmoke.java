// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.onderdak.conformance.contract.Contract;
import nl.onderdak.conformance.contract.Parameter;
import nl.onderdak.testkit.ServiceTest;

/**
 * Sends canaries in the places that a service handles itself: in the properties of its bodies, in the lines of its
 * intakes, in its own parameters of paths and queries. Headers and unknown addresses, which the platform reads for all
 * services, are proved once, by {@link Canaries} in full; one header and one address show that the service uses the
 * platform's reader and not one of its own. A service extends it in a {@link ServiceTest}.
 */
public abstract class CanarySmoke extends Canaries {

    private static final Set<String> OF_THE_PLATFORM = Set.of("cursor", "limit");

    private final Contract contract = Contract.committed();

    /** @param service as {@code docs/privacy.md} calls it */
    protected CanarySmoke(String service) {
        super(service);
    }

    /** The one that is kept: in the audit trail, and with the events that a command publishes. */
    @Override
    final List<String> headers() {
        return List.of("traceparent");
    }

    @Override
    final List<String> methods() {
        return List.of("GET");
    }

    @Override
    final List<String> addresses(String path, String id, String canary) {
        var one = path.replace("{}", id);
        var all = new ArrayList<String>();
        all.add(path.replace("{}", canary));
        all.add(one + "?naam=" + canary);
        contract.operations().stream()
                .filter(operation -> operation.reads()
                        && operation.path().replaceAll("\\{[^}]*}", "{}").equals(path))
                .flatMap(operation -> operation.in("query").stream())
                .map(Parameter::name)
                .filter(name -> !OF_THE_PLATFORM.contains(name))
                .forEach(name -> all.add(one + "?" + name + "=" + canary));
        return all;
    }
}
