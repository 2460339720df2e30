package org.riguardo.hosts;

/** The ways in which a host speaks: which descriptor it reads, and how it signs. */
public enum HostProfile {
    /** Another Riguardo, or whatever reads its descriptor: it signs by keys that it publishes. */
    RIGUARDO("riguardo-plugin.json"),
    /** A host in the manner of Atlassian Connect: it signs by a secret that it gives when it installs. Legacy. */
    CONNECT("atlassian-connect.json");

    private final String file;

    HostProfile(String file) {
        this.file = file;
    }

    /** The last part of its descriptor's address. */
    public String file() {
        return file;
    }
}
