// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

/** State that all class loaders of this virtual machine share: Quarkus loads classes of tests more than once. */
final class VirtualMachine {

    /**
     * An interned string is one lock for all class loaders. Not the system properties: threads of the JDK that the
     * holder waits for synchronize on them.
     */
    static final Object LOCK = "nl.onderdak.testkit.VirtualMachine.LOCK".intern();

    private VirtualMachine() {}
}
