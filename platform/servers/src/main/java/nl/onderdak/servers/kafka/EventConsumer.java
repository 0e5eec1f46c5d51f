// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.kafka;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.Service;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * A system outside that reads events from Kafka, as a user of its own. It reads the events of the services that it was
 * given, with their watermarks, in consumer groups of its own, and may do nothing else.
 *
 * @param name lower-case letters, digits and single hyphens, 2 to 32, beginning with a letter
 * @param sources services whose events it reads
 */
public record EventConsumer(String name, Set<Service> sources) {

    /** Begins every name of a user. No service has a dot in its name, and no consumer has one in its own. */
    private static final String MARK = "consumer.";

    private static final Pattern NAME = Pattern.compile("(?=.{2,32}$)[a-z](-?[a-z0-9])*");

    /** @throws IllegalArgumentException when the name has another form */
    public EventConsumer {
        if (!isName(name)) {
            throw new IllegalArgumentException("not a name of a consumer: " + name
                    + "; it has 2 to 32 lower-case letters, digits and single hyphens, and begins with a letter");
        }
        sources = Set.copyOf(sources);
    }

    /** The services whose topic holds no event about a single household: what anyone may read who may read events. */
    public static Set<Service> ofNoHousehold() {
        return Stream.of(Service.values())
                .filter(service -> !service.publishesHouseholds())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The name that it logs in with. */
    public String user() {
        return MARK + name;
    }

    /** Every consumer group of its own begins with this. No prefix begins with that of another. */
    public String groupPrefix() {
        return user() + ".";
    }

    /** Topics of events that it may read. */
    public List<String> events() {
        return inOrder().map(Service::topic).toList();
    }

    /** All topics that it may read: events, and how far they are complete. */
    public List<String> topics() {
        return inOrder()
                .flatMap(service -> Stream.of(service.topic(), service.watermarks()))
                .toList();
    }

    /** How Kafka's rules name it. */
    String inRules() {
        return "User:" + user();
    }

    /** Its rights. To read brings to describe; a consumer without topics has no rights. */
    Set<AclBinding> rules() {
        if (sources.isEmpty()) {
            return Set.of();
        }
        return Stream.concat(
                        topics().stream().map(topic -> read(ResourceType.TOPIC, topic, PatternType.LITERAL)),
                        Stream.of(read(ResourceType.GROUP, groupPrefix(), PatternType.PREFIXED)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the rule is a right that the consumer it names could have been given. */
    static boolean mayHave(AclBinding rule) {
        var user = rule.entry().principal().replaceFirst("^User:", "");
        return isUser(user)
                && new EventConsumer(nameOf(user), EnumSet.allOf(Service.class))
                        .rules()
                        .contains(rule);
    }

    /** Whether this is the user of a consumer. */
    static boolean isUser(String user) {
        return user.startsWith(MARK) && isName(nameOf(user));
    }

    /** The name of the consumer with this user. */
    static String nameOf(String user) {
        return user.substring(MARK.length());
    }

    private static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private Stream<Service> inOrder() {
        return sources.stream().sorted(Comparator.naturalOrder());
    }

    private AclBinding read(ResourceType type, String resource, PatternType pattern) {
        return new AclBinding(
                new ResourcePattern(type, resource, pattern),
                new AccessControlEntry(inRules(), "*", AclOperation.READ, AclPermissionType.ALLOW));
    }
}
