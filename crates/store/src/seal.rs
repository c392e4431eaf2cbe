//! Sealing: values of a person leave this crate's memory as ciphertext only. Pure, but for the nonces that come in.
//!
//! A sealed value is `{"sealed": BASE64}`: a nonce and XChaCha20-Poly1305 with the key of its subject. It is bound to its place, so that it
//! opens nowhere else. In a claim it also names whose key it is.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use blueprint::expr::{Ref, Value};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use engine::{Claim, Event, Subject};
use hmac::{Hmac, Mac};
use serde_json::{Map, Value as Json, json};
use sha2::Sha256;

use crate::Scope;
use crate::error::StoreError;

/// Fills a slice with random bytes.
pub type Random = Arc<dyn Fn(&mut [u8]) + Send + Sync>;

/// Which fields of which kind are personal or sensitive.
pub type Personal = BTreeMap<String, BTreeSet<String>>;

const NONCE: usize = 24;

/// A key; none where it was erased.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Key(pub(crate) [u8; 32]);

/// Keys at hand, by subject.
pub(crate) type Ring = BTreeMap<Ref, Option<Key>>;

/// Seals and opens within an adoption.
pub(crate) struct Vault<'a> {
    pub(crate) scope: &'a Scope,
    pub(crate) ring: &'a Ring,
    pub(crate) random: &'a Random,
}

/// Whose key stands for what all of an adoption share: digests of unique values.
pub(crate) fn common() -> Ref {
    Ref::new("", "")
}

impl Vault<'_> {
    /// Seals a value of a subject for one place.
    pub(crate) fn seal(&self, of: &Ref, place: &str, value: &Json) -> Result<Json, StoreError> {
        let key = self.key(of)?.ok_or_else(|| StoreError::Erased { of: of.clone() })?;
        let mut sealed = vec![0; NONCE];
        (self.random)(&mut sealed);
        let nonce = XNonce::try_from(sealed.as_slice()).map_err(broken)?;
        let plain = serde_json::to_vec(value)?;
        let aad = self.aad(of, place);
        let text =
            cipher(key).encrypt(&nonce, Payload { msg: &plain, aad: aad.as_bytes() }).map_err(broken)?;
        sealed.extend(text);
        Ok(json!({ "sealed": STANDARD.encode(sealed) }))
    }

    /// Opens a value; `None` where its key was erased.
    pub(crate) fn open(&self, of: &Ref, place: &str, sealed: &str) -> Result<Option<Json>, StoreError> {
        let Some(key) = self.key(of)? else { return Ok(None) };
        let bytes = STANDARD.decode(sealed).map_err(broken)?;
        let (nonce, text) = bytes.split_at_checked(NONCE).ok_or_else(|| broken("too short"))?;
        let nonce = XNonce::try_from(nonce).map_err(broken)?;
        let aad = self.aad(of, place);
        let plain = cipher(key)
            .decrypt(&nonce, Payload { msg: text, aad: aad.as_bytes() })
            .map_err(|_| StoreError::Sealed { detail: format!("{} {}, {place}", of.kind, of.id) })?;
        Ok(Some(serde_json::from_slice(&plain)?))
    }

    /// A unique value as the key of a row: itself, or a digest that only this adoption can make.
    pub(crate) fn digest(&self, personal: bool, value: &str) -> Result<String, StoreError> {
        if !personal {
            return Ok(format!("v:{value}"));
        }
        let key = self.key(&common())?.ok_or_else(|| StoreError::Erased { of: common() })?;
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&key.0).map_err(broken)?;
        mac.update(value.as_bytes());
        Ok(format!("h:{}", hex::encode(mac.finalize().into_bytes())))
    }

    fn key(&self, of: &Ref) -> Result<Option<Key>, StoreError> {
        self.ring
            .get(of)
            .copied()
            .ok_or_else(|| StoreError::Sealed { detail: format!("no key of {} {}", of.kind, of.id) })
    }

    fn aad(&self, of: &Ref, place: &str) -> String {
        // Length-prefixed by JSON: no two places give the same text.
        json!([self.scope.government, self.scope.adoption, of.kind, of.id, place]).to_string()
    }

    /// An event as it is kept. `owners` says whose a claimed value is, by the claim's index.
    pub(crate) fn seal_event(
        &self,
        event: &Event,
        personal: &Personal,
        owners: &BTreeMap<usize, Ref>,
    ) -> Result<Json, StoreError> {
        let mut kept = serde_json::to_value(event)?;
        if let Some(fields) = personal.get(&event.of.kind).filter(|fields| !fields.is_empty()) {
            for (index, change) in items(&mut kept, "changes").iter_mut().enumerate() {
                let Some(part) = personal_part(change, fields) else { continue };
                let place = format!("event/{}/{index}", event.version);
                if let Some(value) = change.get_mut(part) {
                    *value = self.seal(&event.of, &place, value)?;
                }
            }
        }
        let claims = items(&mut kept, "claims");
        for (index, owner) in owners {
            let Some(value) = claims.get_mut(*index).and_then(|claim| claim.get_mut("value")) else {
                continue;
            };
            let mut sealed = self.seal(owner, &format!("claim/{}/{index}", event.version), value)?;
            sealed["kind"] = json!(owner.kind);
            sealed["id"] = json!(owner.id);
            *value = sealed;
        }
        Ok(kept)
    }

    /// An event as it was; what cannot be opened any more is absent.
    pub(crate) fn open_event(&self, body: &str) -> Result<Event, StoreError> {
        if !body.contains("\"sealed\"") {
            return Ok(serde_json::from_str(body)?);
        }
        let mut kept: Json = serde_json::from_str(body)?;
        let of: Ref = serde_json::from_value(kept["of"].clone())?;
        let version = kept["version"].as_u64().unwrap_or_default();
        for (index, change) in items(&mut kept, "changes").iter_mut().enumerate() {
            for (part, absent) in [
                ("value", json!(Value::Absent)),
                ("data", json!({})),
                ("reason", Json::Null),
                ("note", Json::Null),
            ] {
                let Some(text) = sealed_text(change.get(part)) else { continue };
                let open = self.open(&of, &format!("event/{version}/{index}"), text)?;
                change[part] = open.unwrap_or(absent);
            }
        }
        let mut index = 0;
        let mut fault = None;
        if let Some(Json::Array(claims)) = kept.get_mut("claims") {
            claims.retain_mut(|claim| {
                index += 1;
                self.open_claim(claim, &format!("claim/{version}/{}", index - 1)).unwrap_or_else(|error| {
                    fault = Some(error);
                    false
                })
            });
        }
        fault.map_or_else(|| Ok(serde_json::from_value(kept)?), Err)
    }

    /// Whether the claim can still be read.
    fn open_claim(&self, claim: &mut Json, place: &str) -> Result<bool, StoreError> {
        let Some(text) = sealed_text(claim.get("value")) else { return Ok(true) };
        let owner = owner(&claim["value"]);
        match self.open(&owner, place, text)? {
            Some(value) => {
                claim["value"] = value;
                Ok(true)
            }
            None => Ok(false),
        }
    }

    /// A subject as it is kept.
    pub(crate) fn seal_subject(&self, subject: &Subject, personal: &Personal) -> Result<Json, StoreError> {
        let mut kept = serde_json::to_value(subject)?;
        let Some(fields) = personal.get(&subject.of.kind).filter(|fields| !fields.is_empty()) else {
            return Ok(kept);
        };
        for field in fields {
            if let Some(value) = kept["fields"].get_mut(field) {
                *value = self.seal(&subject.of, &format!("field/{field}"), value)?;
            }
        }
        for (list, part) in [("issued", "data"), ("versions", "note")] {
            for (index, item) in items(&mut kept, list).iter_mut().enumerate() {
                if let Some(value) = item.get_mut(part).filter(|value| says_something(value)) {
                    *value = self.seal(&subject.of, &format!("{list}/{index}"), value)?;
                }
            }
        }
        Ok(kept)
    }

    /// A subject as it was; what cannot be opened any more is absent.
    pub(crate) fn open_subject(&self, body: &str) -> Result<Subject, StoreError> {
        if !body.contains("\"sealed\"") {
            return Ok(serde_json::from_str(body)?);
        }
        let mut kept: Json = serde_json::from_str(body)?;
        let of: Ref = serde_json::from_value(kept["of"].clone())?;
        if let Some(Json::Object(fields)) = kept.get_mut("fields") {
            let mut open = Map::new();
            for (field, value) in std::mem::take(fields) {
                match sealed_text(Some(&value)) {
                    None => open.insert(field, value),
                    Some(text) => match self.open(&of, &format!("field/{field}"), text)? {
                        Some(value) => open.insert(field, value),
                        None => None,
                    },
                };
            }
            *fields = open;
        }
        for (list, part, absent) in [("issued", "data", json!({})), ("versions", "note", Json::Null)] {
            for (index, item) in items(&mut kept, list).iter_mut().enumerate() {
                let Some(text) = sealed_text(item.get(part)) else { continue };
                item[part] =
                    self.open(&of, &format!("{list}/{index}"), text)?.unwrap_or_else(|| absent.clone());
            }
        }
        Ok(serde_json::from_value(kept)?)
    }
}

/// The part of a change that is about a person.
fn personal_part(change: &Json, fields: &BTreeSet<String>) -> Option<&'static str> {
    let given = |part: &'static str| change.get(part).filter(|value| says_something(value)).map(|_| part);
    match change["change"].as_str()? {
        "set" => {
            let about_a_person = change["field"].as_str().is_some_and(|field| fields.contains(field));
            let emptied = change["value"]["t"] == "absent";
            (about_a_person && !emptied).then_some("value")
        }
        // What is printed, and what is written by hand beside it, may name anybody.
        "issued" => given("data"),
        "done" => given("reason"),
        "written" => given("note"),
        _ => None,
    }
}

fn says_something(value: &Json) -> bool {
    !value.is_null() && value.as_object().is_none_or(|data| !data.is_empty())
}

/// Whether the value of a claim is personal.
pub(crate) fn is_personal(claim: &Claim, personal: &Personal) -> bool {
    match claim {
        Claim::Unique { of, field, .. } | Claim::Forgo { of, field, .. } => {
            personal.get(of).is_some_and(|fields| fields.contains(field))
        }
        _ => false,
    }
}

/// Whose keys a kept event needs.
pub(crate) fn owners_of(body: &str) -> Result<BTreeSet<Ref>, StoreError> {
    let mut owners = BTreeSet::new();
    if !body.contains("\"sealed\"") {
        return Ok(owners);
    }
    let mut kept: Json = serde_json::from_str(body)?;
    owners.insert(serde_json::from_value(kept["of"].clone())?);
    for claim in items(&mut kept, "claims") {
        if sealed_text(claim.get("value")).is_some() {
            owners.insert(owner(&claim["value"]));
        }
    }
    Ok(owners)
}

/// Which fields were sealed in a kept event.
pub(crate) fn personal_of(body: &str, personal: &mut Personal) -> Result<(), StoreError> {
    if !body.contains("\"sealed\"") {
        return Ok(());
    }
    let mut kept: Json = serde_json::from_str(body)?;
    let kind = kept["of"]["kind"].as_str().unwrap_or_default().to_string();
    for change in items(&mut kept, "changes") {
        let sealed =
            ["value", "data", "reason", "note"].iter().any(|part| sealed_text(change.get(*part)).is_some());
        if sealed {
            let field = change["field"].as_str().unwrap_or_default().to_string();
            personal.entry(kind.clone()).or_default().insert(field);
        }
    }
    for claim in items(&mut kept, "claims") {
        if sealed_text(claim.get("value")).is_some() {
            let part = |name: &str| claim[name].as_str().unwrap_or_default().to_string();
            personal.entry(part("of")).or_default().insert(part("field"));
        }
    }
    Ok(())
}

pub(crate) fn sealed_text(value: Option<&Json>) -> Option<&str> {
    value?.as_object()?.get("sealed")?.as_str()
}

fn owner(sealed: &Json) -> Ref {
    let part = |name: &str| sealed[name].as_str().unwrap_or_default();
    Ref::new(part("kind"), part("id"))
}

fn items<'j>(kept: &'j mut Json, list: &str) -> &'j mut [Json] {
    match kept.get_mut(list) {
        Some(Json::Array(items)) => items,
        _ => &mut [],
    }
}

fn cipher(key: Key) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&key.0.into())
}

fn broken(error: impl std::fmt::Display) -> StoreError {
    StoreError::Sealed { detail: error.to_string() }
}
