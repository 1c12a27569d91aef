package dev.curlexplain.explanation;

/** How much of a text is kept from those who read the answer. */
public enum Masking {
    /** Every character is shown as it came. */
    NONE,
    /** Secrets are masked. */
    SECRETS,
    /** Secrets are masked; hosts, addresses, people and certificate names have stand-ins. */
    IDENTITIES
}
