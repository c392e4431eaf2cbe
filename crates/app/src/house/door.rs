//! Who comes in: passwords, sessions, links that work once.

use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use jiff::SignedDuration;
use sha2::{Digest, Sha256};
use store::{Session, StoreError, Token};

use super::{House, Person};

/// How long a session lasts after signing in.
const SESSION: SignedDuration = SignedDuration::from_hours(12);
/// How exactly it is kept when a session was last seen: a write for each request would cost more than it tells.
const SEEN: SignedDuration = SignedDuration::from_mins(5);
/// How long an invitation can be used.
const INVITATION: SignedDuration = SignedDuration::from_hours(14 * 24);
/// What a link is for that lets somebody choose a password.
pub(super) const PASSWORD: &str = "password";
/// Attempts for one name, and from one address, in a window.
const ATTEMPTS_NAME: u32 = 8;
const ATTEMPTS_PLACE: u32 = 60;
const WINDOW: SignedDuration = SignedDuration::from_mins(15);
/// Shortest and longest password, in characters. NIST SP 800-63B asks for length and nothing else.
pub const SHORTEST: usize = 10;
const LONGEST: usize = 200;
/// Memory (KiB), passes and lanes of a hash: OWASP's minimum for argon2id.
const COST: (u32, u32, u32) = (19 * 1024, 2, 1);

/// Who came in, and with what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entered {
    /// The person's key.
    pub person: String,
    /// What the browser keeps; it is nowhere else.
    pub token: String,
}

/// A link that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// For whom.
    pub person: Person,
    /// What stands in the link.
    pub secret: String,
    /// Until when it works.
    pub until: jiff::Timestamp,
}

/// Why nobody came in.
#[derive(Debug, thiserror::Error)]
pub enum NotEntered {
    /// No such name, or another password: the same answer for both.
    #[error("wrong name or password")]
    Wrong,
    /// Too many attempts; later again.
    #[error("too many attempts")]
    Often,
    /// The link was used, is over, or never was.
    #[error("the link does not work any more")]
    Link,
    /// The new password will not do.
    #[error(transparent)]
    Password(#[from] WrongPassword),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why a new password will not do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WrongPassword {
    /// Shorter than [`SHORTEST`].
    #[error("too short")]
    Short,
    /// Longer than anybody types.
    #[error("too long")]
    Long,
    /// It cannot be hashed.
    #[error("cannot be kept")]
    Unfit,
}

impl House {
    /// Signs in by user name or e-mail and password. `place` is where from, for the limit of attempts.
    ///
    /// # Errors
    ///
    /// Why nobody came in.
    pub async fn sign_in(
        &self,
        login: &str,
        password: &str,
        place: &str,
        label: &str,
    ) -> Result<Entered, NotEntered> {
        let now = self.now();
        let name = format!("name:{}", login.trim().to_lowercase());
        for (key, most) in [(name, ATTEMPTS_NAME), (format!("place:{place}"), ATTEMPTS_PLACE)] {
            if self.store().attempt(self.government(), &key, now, WINDOW).await? > most {
                return Err(NotEntered::Often);
            }
        }
        let office = self.office();
        let found = office.by_login(login).filter(|(_, person)| !person.closed);
        let phc = match found {
            Some((person, _)) => self.store().password(self.government(), person).await?,
            None => None,
        };
        // Whoever does not exist takes as long as whoever does.
        let right = self.verify(password, phc).await;
        match found.filter(|_| right) {
            Some((person, _)) => self.begin(person, label).await,
            None => Err(NotEntered::Wrong),
        }
    }

    /// Whether somebody may verify one more document: whoever guesses codes or numbers is stopped, as whoever guesses passwords is.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn may_verify(&self, place: &str) -> Result<bool, StoreError> {
        let key = format!("verify:{place}");
        Ok(self.store().attempt(self.government(), &key, self.now(), WINDOW).await? <= ATTEMPTS_PLACE)
    }

    /// Counts an attempt under a name; whether there were too many.
    pub(super) async fn often(&self, key: &str) -> Result<bool, StoreError> {
        let count = self.store().attempt(self.government(), key, self.now(), WINDOW).await?;
        Ok(count > ATTEMPTS_NAME)
    }

    /// Who a session belongs to, while it lasts.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn who(&self, token: &str) -> Result<Option<String>, StoreError> {
        let session = self.store().session(self.government(), &digest(token), self.now()).await?;
        if let Some(session) = &session
            && self.now().duration_since(session.seen) >= SEEN
        {
            self.store().session_seen(self.government(), &session.token_hash, self.now()).await?;
        }
        let office = self.office();
        let open = |person: &String| office.people.get(person).is_some_and(|person| !person.closed);
        Ok(session.map(|session| session.person).filter(open))
    }

    /// Ends a session.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn sign_out(&self, token: &str) -> Result<(), StoreError> {
        self.store().session_end(self.government(), &digest(token)).await
    }

    /// A link for a person who sets a password with it, made by whoever keeps the office: single use, two weeks. Its secret is told once and
    /// kept nowhere. None where `by` does not keep the office, or there is no such person.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn invite(&self, by: &str, person: &str) -> Result<Option<Invited>, StoreError> {
        let Some(found) = self.kept_by(by).and_then(|office| office.people.get(person).cloned()) else {
            return Ok(None);
        };
        if found.closed {
            return Ok(None);
        }
        let (secret, until) = self.link_for(person).await?;
        Ok(Some(Invited { person: found, secret, until }))
    }

    /// A link's secret and its end, for the program's own use: whoever runs it on the machine needs no leave.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn link_for(&self, person: &str) -> Result<(String, jiff::Timestamp), StoreError> {
        // Of a person's links only the newest works: a request that is sent again leaves no stray one behind.
        self.store().tokens_end(self.government(), person, PASSWORD).await?;
        let secret = self.nonce(20);
        let until = self.now().saturating_add(INVITATION).unwrap_or(jiff::Timestamp::MAX);
        let token = Token {
            government: self.government().to_string(),
            person: person.to_string(),
            purpose: PASSWORD.to_string(),
            hash: digest(&secret),
            expires: until,
        };
        self.store().token_put(&token).await?;
        Ok((secret, until))
    }

    /// Sets a password by a link, and signs in. All other sessions of the person end.
    ///
    /// # Errors
    ///
    /// Why nobody came in; the link stays usable where the password alone was wrong.
    pub async fn accept(&self, link: &str, password: &str, label: &str) -> Result<Entered, NotEntered> {
        let phc = self.hash(password).await?;
        let token = self.store().token_take(self.government(), &digest(link), self.now()).await?;
        let token = token.filter(|token| token.purpose == PASSWORD).ok_or(NotEntered::Link)?;
        self.store().sessions_end_all(self.government(), &token.person).await?;
        self.store().set_password(self.government(), &token.person, &phc).await?;
        self.begin(&token.person, label).await
    }

    /// Keeps a password that the program chose, for an example.
    ///
    /// # Errors
    ///
    /// Where it will not do, or the store fails.
    pub async fn give_password(&self, person: &str, password: &str) -> Result<(), NotEntered> {
        let phc = self.hash(password).await?;
        Ok(self.store().set_password(self.government(), person, &phc).await?)
    }

    async fn begin(&self, person: &str, label: &str) -> Result<Entered, NotEntered> {
        let token = self.nonce(32);
        let began = self.now();
        let session = Session {
            government: self.government().to_string(),
            person: person.to_string(),
            token_hash: digest(&token),
            began,
            expires: began.saturating_add(SESSION).unwrap_or(began),
            label: label.chars().take(120).collect(),
            seen: began,
        };
        self.store().session_begin(&session).await?;
        Ok(Entered { person: person.to_string(), token })
    }

    pub(super) async fn hash(&self, password: &str) -> Result<String, NotEntered> {
        match password.chars().count() {
            count if count < SHORTEST => return Err(WrongPassword::Short.into()),
            count if count > LONGEST => return Err(WrongPassword::Long.into()),
            _ => {}
        }
        let mut salt = [0; 16];
        (self.inner.random)(&mut salt);
        let password = password.to_string();
        let _turn = self.inner.hashing.acquire().await;
        let hashed = tokio::task::spawn_blocking(move || {
            let salt = SaltString::encode_b64(&salt).ok()?;
            Some(hasher()?.hash_password(password.as_bytes(), &salt).ok()?.to_string())
        });
        hashed.await.ok().flatten().ok_or_else(|| WrongPassword::Unfit.into())
    }

    pub(super) async fn verify(&self, password: &str, phc: Option<String>) -> bool {
        let known = phc.is_some();
        let phc = phc.unwrap_or_else(|| NOBODY.to_string());
        let password: String = password.chars().take(LONGEST).collect();
        let _turn = self.inner.hashing.acquire().await;
        let verified = tokio::task::spawn_blocking(move || {
            let hash = PasswordHash::new(&phc).ok()?;
            hasher()?.verify_password(password.as_bytes(), &hash).ok()
        });
        known && verified.await.ok().flatten().is_some()
    }
}

/// A hash of no password, so that an unknown name takes as long as a known one.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

fn hasher() -> Option<Argon2<'static>> {
    let (memory, passes, lanes) = COST;
    let params = Params::new(memory, passes, lanes, None).ok()?;
    Some(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

pub(super) fn digest(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}
