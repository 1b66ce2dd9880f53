package org.parley.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parley.account.AccountProblem;
import org.parley.account.AccountService;
import org.parley.account.ChangePassword;
import org.parley.kernel.Problem;
import org.parley.kernel.Problem.FieldError;
import org.parley.signin.PasswordAttempt;
import org.parley.signin.PasswordSignIn;
import org.parley.signin.SigninProblem;

/** Where a person of the house changes the password. */
@Named
@RequestScoped
public class AccountPassword {
    @Inject
    AccountService accounts;

    @Inject
    PasswordSignIn passwords;

    @Inject
    Visitor visitor;

    @Inject
    Console console;

    private String oldPassword;
    private String newPassword;
    private String repeated;

    public String change() {
        return console.attempt("password.changed", () -> {
            visitor.current().ifPresent(this::change);
            return "/account/password?faces-redirect=true";
        });
    }

    private void change(WebSignIn signIn) {
        if (!newPassword.equals(repeated)) {
            throw refusal("repeated", "differs", "not the same as the new password");
        }
        judgeOld(signIn.who());
        var username = signIn.who().substring(0, signIn.who().lastIndexOf('@'));
        accounts.changePassword(
                new ChangePassword(username, newPassword, signIn.session().value(), visitor.actor()));
        visitor.renew();
    }

    private void judgeOld(String who) {
        try {
            passwords.judge(
                    new PasswordAttempt(who, oldPassword, visitor.actor().address(), null));
        } catch (Problem refused) {
            throw refused.code() == SigninProblem.BAD_CREDENTIALS
                    ? refusal("oldPassword", "wrong", "not your present password")
                    : refused;
        }
    }

    private static Problem refusal(String field, String code, String detail) {
        return AccountProblem.BAD_PASSWORD.problem().errors(List.of(new FieldError("/" + field, code, detail)));
    }

    /** Passwords are never sent back to the page. */
    public String getOldPassword() {
        return null;
    }

    public void setOldPassword(String oldPassword) {
        this.oldPassword = oldPassword;
    }

    public String getNewPassword() {
        return null;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    public String getRepeated() {
        return null;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
