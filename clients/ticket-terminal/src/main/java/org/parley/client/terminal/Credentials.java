package org.parley.client.terminal;

/**
 * What a person answers when there is no ticket: the name and password of an account, or those of a new one. They go to
 * the platform and are not kept.
 */
public sealed interface Credentials permits Credentials.SignIn, Credentials.Registration {

    /**
     * The name of the account.
     *
     * @return {@code alice}, or {@code alice@site.example} for a member of a website
     */
    String userName();

    /**
     * The password of the account.
     *
     * @return the password as typed
     */
    String password();

    /**
     * The account exists.
     *
     * @param userName the name of the account
     * @param password its password
     * @return credentials of that account
     */
    static Credentials signIn(String userName, String password) {
        return new SignIn(userName, password);
    }

    /**
     * The account is to be made first, if the platform lets people do that themselves. When the answer was lost
     * ({@link TicketException.Reason#UNAVAILABLE}), the same credentials given to the same client again within a day make
     * no second account and are not refused.
     *
     * @param userName the name that the account is to have
     * @param password the password that it is to have
     * @return credentials of an account to be made
     */
    static Credentials register(String userName, String password) {
        return new Registration(userName, password);
    }

    /**
     * Credentials of an account that exists.
     *
     * @param userName the name of the account
     * @param password its password
     */
    record SignIn(String userName, String password) implements Credentials {

        /** Names the account, never the password. */
        @Override
        public String toString() {
            return "SignIn[" + userName + ']';
        }
    }

    /**
     * Credentials of an account that is to be made.
     *
     * @param userName the name that the account is to have
     * @param password the password that it is to have
     */
    record Registration(String userName, String password) implements Credentials {

        /** Names the account, never the password. */
        @Override
        public String toString() {
            return "Registration[" + userName + ']';
        }
    }
}
