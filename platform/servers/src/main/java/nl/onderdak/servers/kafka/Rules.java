// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.kafka;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * The rights of each service, as Kafka's access control entries. Beside them stand those of the {@link EventConsumer}s
 * that were registered. Anything else is refused.
 */
public final class Rules {

    private static final long PATIENCE_SECONDS = 30;

    private Rules() {}

    /** Those of all services. */
    public static Set<AclBinding> all() {
        return Principal.services().flatMap(Rules::of).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Makes those that are missing and removes those that are no longer meant; true when the node keeps to them. What a
     * registered consumer may have stays.
     */
    public static boolean set(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        var meant = all();
        var found = found(admin);
        admin.createAcls(without(meant, found)).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        admin.deleteAcls(
                        without(found, meant).stream().map(AclBinding::toFilter).toList())
                .all()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return found(admin).equals(meant);
    }

    private static Set<AclBinding> found(Admin admin)
            throws InterruptedException, ExecutionException, TimeoutException {
        var found = new HashSet<>(
                admin.describeAcls(AclBindingFilter.ANY).values().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        found.removeIf(EventConsumer::mayHave);
        return found;
    }

    private static Set<AclBinding> without(Set<AclBinding> some, Set<AclBinding> others) {
        return some.stream().filter(rule -> !others.contains(rule)).collect(Collectors.toSet());
    }

    /** Write and read bring describe, and write on a topic brings the idempotent producer. */
    private static Stream<AclBinding> of(Principal principal) {
        var write = principal.writes().stream()
                .map(topic -> allow(principal, ResourceType.TOPIC, topic, AclOperation.WRITE));
        var read = principal.reads().stream()
                .flatMap(reading -> Stream.of(
                        allow(principal, ResourceType.TOPIC, reading.owner().topic(), AclOperation.READ),
                        allow(principal, ResourceType.TOPIC, reading.owner().watermarks(), AclOperation.READ),
                        allow(principal, ResourceType.GROUP, reading.group(), AclOperation.READ)));
        var digests = principal.digests().stream()
                .map(topic -> allow(principal, ResourceType.TOPIC, topic, AclOperation.READ));
        return Stream.of(write, read, digests).flatMap(rules -> rules).distinct();
    }

    private static AclBinding allow(Principal principal, ResourceType type, String name, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, name, PatternType.LITERAL),
                new AccessControlEntry(principal.inRules(), "*", operation, AclPermissionType.ALLOW));
    }
}
