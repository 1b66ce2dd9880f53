package org.parley.account.boundary;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.account.AccountProblem;
import org.parley.account.AccountQuery;
import org.parley.account.AccountService;
import org.parley.account.ChangePassword;
import org.parley.account.CreateAccount;
import org.parley.account.Role;
import org.parley.kernel.Page;
import org.parley.web.AdministratorOnly;
import org.parley.web.Caller;
import org.parley.web.PageResponse;

/** Local accounts, for administrators' automation. */
@Path("admin/accounts")
@AdministratorOnly
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts", description = "Local accounts")
public class AccountsResource {
    @Inject
    AccountService accounts;

    @Inject
    Caller caller;

    @POST
    @Operation(summary = "Create an account")
    @APIResponse(
            responseCode = "201",
            description = "Created; Location says where.",
            content = @Content(schema = @Schema(implementation = AccountResponse.class)))
    @APIResponse(
            responseCode = "400",
            description = "account/bad-username, account/bad-password, account/bad-display-name")
    @APIResponse(responseCode = "409", description = "account/username-taken")
    public Response create(@NotNull @Valid CreateAccountRequest request, @Context UriInfo uri) {
        Set<Role> roles = request.administrator() ? Set.of(Role.ADMINISTRATOR) : Set.of();
        var account = accounts.create(new CreateAccount(
                request.username(), request.password(), request.displayName(), roles, caller.actor()));
        var location = uri.getAbsolutePathBuilder().path("{username}").build(account.username());
        return Response.created(location).entity(AccountResponse.of(account)).build();
    }

    @GET
    @Operation(summary = "List the accounts, in the order in which they were created")
    public PageResponse<AccountResponse> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT) int limit) {
        return PageResponse.of(accounts.list(new AccountQuery(cursor, limit)), AccountResponse::of);
    }

    @GET
    @Path("{username}")
    @Operation(summary = "Read one account")
    @APIResponse(responseCode = "200", description = "The account.")
    @APIResponse(responseCode = "404", description = "account/unknown")
    public AccountResponse find(@PathParam("username") String username) {
        return accounts.find(username).map(AccountResponse::of).orElseThrow(AccountProblem.UNKNOWN::problem);
    }

    @PUT
    @Path("{username}/password")
    @Operation(summary = "Set a new password", description = "Ends the sessions of the account.")
    @APIResponse(responseCode = "204", description = "Changed.")
    @APIResponse(responseCode = "400", description = "account/bad-password")
    @APIResponse(responseCode = "404", description = "account/unknown")
    public void changePassword(@PathParam("username") String username, @NotNull @Valid PasswordRequest request) {
        accounts.changePassword(new ChangePassword(username, request.password(), null, caller.actor()));
    }

    @POST
    @Path("{username}/lock")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Lock an account",
            description = "Ends its sessions; nobody signs in with it until it is unlocked.")
    @APIResponse(responseCode = "204", description = "Locked, now or before.")
    @APIResponse(responseCode = "404", description = "account/unknown")
    @APIResponse(responseCode = "409", description = "account/last-administrator")
    public void lock(@PathParam("username") String username) {
        accounts.lock(username, caller.actor());
    }

    @POST
    @Path("{username}/unlock")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Unlock an account")
    @APIResponse(responseCode = "204", description = "Unlocked, now or before.")
    @APIResponse(responseCode = "404", description = "account/unknown")
    public void unlock(@PathParam("username") String username) {
        accounts.unlock(username, caller.actor());
    }

    @PUT
    @Path("{username}/roles/{role}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Grant a role")
    @APIResponse(responseCode = "204", description = "Done.")
    @APIResponse(responseCode = "404", description = "account/unknown")
    public void grant(@PathParam("username") String username, @PathParam("role") Role role) {
        accounts.grant(username, role, caller.actor());
    }

    @DELETE
    @Path("{username}/roles/{role}")
    @Operation(summary = "Revoke a role", description = "Who is no administrator any more is signed out of everything.")
    @APIResponse(responseCode = "204", description = "Done.")
    @APIResponse(responseCode = "404", description = "account/unknown")
    @APIResponse(responseCode = "409", description = "account/last-administrator")
    public void revoke(@PathParam("username") String username, @PathParam("role") Role role) {
        accounts.revoke(username, role, caller.actor());
    }

    @DELETE
    @Path("{username}")
    @Operation(
            summary = "Remove an account for good",
            description = "Ends its sessions; its name is never given to anyone else.")
    @APIResponse(responseCode = "204", description = "Removed.")
    @APIResponse(responseCode = "404", description = "account/unknown")
    @APIResponse(responseCode = "409", description = "account/last-administrator")
    public void remove(@PathParam("username") String username) {
        accounts.remove(username, caller.actor());
    }
}
