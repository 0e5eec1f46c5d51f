// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.Service;
import nl.onderdak.servers.process.Secrets;
import nl.onderdak.servers.process.Waiting;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.resource.ResourcePatternFilter;

/**
 * The consumers of events that a running broker knows. It keeps their names, the proof of their passwords and their
 * rights itself; nothing is kept beside it.
 *
 * <p>Every method fails with an {@link IllegalStateException} when the broker refuses or does not respond.
 */
public final class EventConsumers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** As many as Kafka itself takes; a password of 144 random bits needs no more. */
    private static final int ITERATIONS = 4096;

    private final Admin admin;
    private final BiFunction<String, String, Admin> login;

    /**
     * @param admin a client of the operator, closed with this
     * @param login a client by name and password
     */
    public EventConsumers(Admin admin, BiFunction<String, String, Admin> login) {
        this.admin = admin;
        this.login = login;
    }

    /** All of them, by name. */
    public List<EventConsumer> all() {
        var rules = get(admin.describeAcls(AclBindingFilter.ANY).values());
        return Stream.concat(
                        rules.stream().map(rule -> rule.entry().principal().replaceFirst("^User:", "")),
                        get(admin.describeUserScramCredentials().users()).stream())
                .filter(EventConsumer::isUser)
                .distinct()
                .sorted()
                .map(user -> of(EventConsumer.nameOf(user), rules))
                .toList();
    }

    /** The one with this name. */
    public Optional<EventConsumer> named(String name) {
        return all().stream().filter(consumer -> consumer.name().equals(name)).findFirst();
    }

    /**
     * Gives the consumer exactly its rights and a fresh password, also when it is there already: an earlier password
     * opens no connection any more. Returns when both work.
     *
     * @return the password, which is kept nowhere
     */
    public String register(EventConsumer consumer) {
        var found = found(consumer);
        var meant = consumer.rules();
        get(admin.deleteAcls(found.stream()
                        .filter(rule -> !meant.contains(rule))
                        .map(AclBinding::toFilter)
                        .toList())
                .all());
        get(admin.createAcls(
                        meant.stream().filter(rule -> !found.contains(rule)).toList())
                .all());
        var password = Secrets.generate();
        get(admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                        consumer.user(), new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), password)))
                .all());
        if (!Waiting.until(() -> found(consumer).equals(meant) && canRead(consumer, password), PATIENCE)) {
            throw new IllegalStateException("Kafka took the consumer " + consumer.name() + " and does not let it in");
        }
        return password;
    }

    /**
     * Takes rights and password away, which an open connection feels too, and forgets the positions of its groups.
     *
     * @throws IllegalStateException when there is no such consumer, or a client of it still is a member of a group
     */
    public void remove(String name) {
        var consumer = new EventConsumer(name, Set.of());
        var rules = found(consumer);
        var hasPassword = get(admin.describeUserScramCredentials().users()).contains(consumer.user());
        var groups = groups(consumer);
        if (rules.isEmpty() && !hasPassword && groups.isEmpty()) {
            throw new IllegalStateException("there is no consumer " + name);
        }
        get(admin.deleteAcls(List.of(of(consumer))).all());
        if (hasPassword) {
            get(admin.alterUserScramCredentials(
                            List.of(new UserScramCredentialDeletion(consumer.user(), ScramMechanism.SCRAM_SHA_512)))
                    .all());
        }
        for (var group : groups) {
            forget(consumer, group);
        }
    }

    /** Ends the connection of the operator. */
    @Override
    public void close() {
        // not later: a broker that does not respond would hold the caller up for a minute
        admin.close(Duration.ofSeconds(1));
    }

    private static EventConsumer of(String name, Collection<AclBinding> rules) {
        return new EventConsumer(
                name,
                Stream.of(Service.values())
                        .filter(service -> rules.containsAll(new EventConsumer(name, Set.of(service)).rules()))
                        .collect(Collectors.toSet()));
    }

    private Set<AclBinding> found(EventConsumer consumer) {
        return Set.copyOf(get(admin.describeAcls(of(consumer)).values()));
    }

    private static AclBindingFilter of(EventConsumer consumer) {
        return new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter(consumer.inRules(), null, AclOperation.ANY, AclPermissionType.ANY));
    }

    private List<String> groups(EventConsumer consumer) {
        return get(admin.listGroups(ListGroupsOptions.forConsumerGroups()).valid()).stream()
                .map(GroupListing::groupId)
                .filter(group -> group.startsWith(consumer.groupPrefix()))
                .sorted()
                .toList();
    }

    private void forget(EventConsumer consumer, String group) {
        try {
            get(admin.deleteConsumerGroups(List.of(group)).all());
        } catch (IllegalStateException refused) {
            if (refused.getCause() instanceof GroupNotEmptyException) {
                throw new IllegalStateException(
                        "consumer " + consumer.name() + " has no rights any more, but a client of it runs in group "
                                + group + ": stop it, and repeat this in a minute",
                        refused);
            }
            throw refused;
        }
    }

    private boolean canRead(EventConsumer consumer, String password) {
        try (var client = login.apply(consumer.user(), password)) {
            client.describeTopics(consumer.topics()).allTopicNames().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
            throw new IllegalStateException(
                    "Kafka refuses: " + refused.getCause().getMessage(), refused.getCause());
        } catch (TimeoutException silent) {
            throw new IllegalStateException("Kafka does not respond", silent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Kafka was to respond", interrupted);
        }
    }
}
