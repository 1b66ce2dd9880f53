package org.parley.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.it.inside.BesideParley.bean;

import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.parley.account.AccountProblem;
import org.parley.account.AccountService;
import org.parley.account.AccountState;
import org.parley.account.CompleteSetup;
import org.parley.account.SetupService;
import org.parley.openid.SigningKeyService;
import org.parley.session.SessionService;
import org.parley.website.UpdateWebsite;
import org.parley.website.WebsiteProblem;
import org.parley.website.WebsiteService;

/** Two transactions that want the same thing at the same time. */
@Inside
class RacesIT {

    @Deployment
    public static WebArchive besideParley() {
        return BesideParley.archive();
    }

    @Test
    void secondToTakeAUserNameShouldBeRefused() throws Exception {
        var accounts = bean(AccountService.class);
        var name = Some.name();
        try (var first = new OpenTransaction()) {
            accounts.create(Some.account(name));
            var second = first.obstructs(() -> accounts.create(Some.account(name)));
            first.commit();
            assertThat(Some.refusal(second)).isEqualTo(AccountProblem.USERNAME_TAKEN);
        }
        assertThat(Some.recorded("account.created", name + "@parley.localhost")).isEqualTo(1);
    }

    @Test
    void userNameShouldBeFreeWhenTheFirstToTakeItDoesNot() throws Exception {
        var accounts = bean(AccountService.class);
        var name = Some.name();
        try (var first = new OpenTransaction()) {
            accounts.create(Some.account(name));
            var second = first.obstructs(() -> accounts.create(Some.account(name)));
            first.undo();
            assertThat(second.get(30, TimeUnit.SECONDS).username()).isEqualTo(name);
        }
    }

    /** Each sees another one left, and together they would leave none. */
    @Test
    void secondToLockAnAdministratorShouldSeeWhatTheFirstDid() throws Exception {
        var accounts = bean(AccountService.class);
        var one = accounts.create(Some.administrator(Some.name())).username();
        var other = accounts.create(Some.administrator(Some.name())).username();
        try (var first = new OpenTransaction()) {
            accounts.lock(one, Some.TESTER);
            var second = first.obstructs(() -> {
                accounts.lock(other, Some.TESTER);
                return accounts.find(one).orElseThrow().state();
            });
            first.commit();
            assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(AccountState.LOCKED);
        }
        assertThat(accounts.find(other).orElseThrow().state()).isEqualTo(AccountState.LOCKED);
    }

    @Test
    void secondToAddAWebsiteShouldBeRefused() throws Exception {
        var websites = bean(WebsiteService.class);
        var identifier = Some.name() + ".example";
        try (var first = new OpenTransaction()) {
            websites.add(Some.website(identifier));
            var second = first.obstructs(() -> websites.add(Some.website(identifier)));
            first.commit();
            assertThat(Some.refusal(second)).isEqualTo(WebsiteProblem.IDENTIFIER_TAKEN);
        }
    }

    @Test
    void secondToChangeAWebsiteShouldSeeTheFirstChangeBefore() throws Exception {
        var websites = bean(WebsiteService.class);
        var website = websites.add(Some.website(Some.name() + ".example")).website();
        var id = website.id();
        try (var first = new OpenTransaction()) {
            websites.update(new UpdateWebsite(id, Some.profile("First"), website.version(), Some.TESTER));
            var second = first.obstructs(() ->
                    websites.update(new UpdateWebsite(id, Some.profile("Second"), website.version(), Some.TESTER)));
            first.commit();
            assertThat(Some.refusal(second)).isEqualTo(WebsiteProblem.CHANGED_MEANWHILE);
        }
        assertThat(websites.get(id).name()).isEqualTo("First");
    }

    @Test
    void sessionEndedByTwoShouldEndOnce() throws Exception {
        var sessions = bean(SessionService.class);
        var who = Some.name() + "@parley.localhost";
        var session = sessions.open(Some.session(who)).id();
        try (var first = new OpenTransaction()) {
            sessions.end(session, "signed out");
            var second = first.obstructs(() -> sessions.endAllOf(who, "ended by another"));
            first.commit();
            assertThat(second.get(30, TimeUnit.SECONDS)).isZero();
        }
        assertThat(Some.recorded("session.ended", who)).isEqualTo(1);
    }

    /** As nodes are that start for the first time at the same moment. */
    @Test
    void secondToMakeSigningKeysShouldWaitForTheFirst() throws Exception {
        var keys = bean(SigningKeyService.class);
        int before = keys.list().size();
        try (var first = new OpenTransaction()) {
            keys.rotate(Some.TESTER);
            var second = first.obstructs(() -> {
                keys.rotateWhatIsDue();
                return keys.list().size();
            });
            first.commit();
            assertThat(second.get(30, TimeUnit.SECONDS))
                    .as("the second finds what the first made")
                    .isEqualTo(before + 3);
        }
    }

    @Test
    void setupLinkShouldMakeOneAdministrator() throws Exception {
        var setup = bean(SetupService.class);
        var accounts = bean(AccountService.class);
        var code = setup.newLink().getQuery().replaceFirst("^code=", "");
        var one = Some.name();
        var other = Some.name();
        try (var first = new OpenTransaction()) {
            setup.complete(new CompleteSetup(code, one, null, Some.PASSWORD, null));
            var second =
                    first.obstructs(() -> setup.complete(new CompleteSetup(code, other, null, Some.PASSWORD, null)));
            first.commit();
            assertThat(Some.refusal(second)).isEqualTo(AccountProblem.SETUP_LINK_SPENT);
        }
        assertThat(accounts.find(one)).isPresent();
        assertThat(accounts.find(other)).isEmpty();
    }
}
